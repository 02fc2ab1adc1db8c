# For the scripts beside it: runs the app as it was laid out below a folder, with settings that reach no GitHub.

# prepare ROOT: in the current folder, what start needs
prepare() {
  root=$1
  openssl genrsa -traditional -out key.pem 2048 2>/dev/null
  sed "s|/usr/lib/|$root&|" "$root/usr/lib/maintenance-buddy/java.args" >java.args
}

# start LOG: sets $app, its process
start() {
  : >"$1"
  GITHUB_APP_ID=1 GITHUB_APP_PRIVATE_KEY=key.pem GITHUB_APP_WEBHOOK_SECRET=none GITHUB_API_URL=http://localhost:9 \
    SERVER_PORT=0 MANAGEMENT_SERVER_PORT=0 "$root/usr/lib/maintenance-buddy/runtime/bin/java" @java.args >"$1" 2>&1 &
  app=$!
}

# port LOG: where it listens, nothing before it does
port() {
  started "$1" | sed -n 1p
}

# management_port LOG: where it answers about itself; it begins to listen there last
management_port() {
  started "$1" | sed -n 2p
}

started() {
  sed -n 's/.*Netty started on port \([0-9]*\).*/\1/p' "$1"
}

# get PORT PATH: the answer, with its head
get() {
  exec 3<>"/dev/tcp/localhost/$1" || return
  printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
  cat <&3
  exec 3<&-
}

# await_ready PROCESS LOG: until it answers that it is ready
await_ready() {
  until [ -n "$(management_port "$2")" ] && get "$(management_port "$2")" /actuator/health/readiness 2>/dev/null | grep -q '"UP"'; do
    kill -0 "$1" 2>/dev/null || { cat "$2" >&2; return 1; }
    sleep 0.02
  done
}
