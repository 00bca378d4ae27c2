# The image of worker, web and migrations: they differ only in the command.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY domain domain
COPY workflows workflows
COPY activities activities
COPY worker worker
COPY client client
RUN node worker/bundle.ts && chmod -R a+rX dist

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production TZ=UTC
COPY --from=build /app ./
USER node
CMD ["node", "worker/main.ts"]
