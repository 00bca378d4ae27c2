# The image of worker, web and migrations: they differ only in the command.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
# Temporal's engine comes for five platforms; the other four are 109 MB.
RUN cd node_modules/@temporalio/core-bridge \
  && eigen=$(node -p "require('./common.js').getPrebuiltTargetName()") && test -f "releases/$eigen/index.node" \
  && find releases -mindepth 1 -maxdepth 1 ! -name "$eigen" -exec rm -r {} +
COPY domain domain
COPY workflows workflows
COPY activities activities
COPY omgeving omgeving
COPY worker worker
COPY client client
# The web shows it.
COPY docs/handleiding.md docs/handleiding.md
COPY docs/handleiding docs/handleiding
RUN node worker/bundle.ts && chmod -R a+rX dist

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production TZ=UTC
COPY --from=build /app ./
USER node
CMD ["node", "worker/main.ts"]
