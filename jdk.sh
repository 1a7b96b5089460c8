# Sourced by ./build, examples/quarter and matching-benchmarks/bench: sets JAVA_HOME to a JDK 21 or newer.
# Looks at JAVA_HOME, then the java on the PATH, then the usual places of Linux, macOS and SDKMAN.

jdk_major() { # prints the major version of the JDK in folder $1, or 0
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  version=
  if [ -r "$1/release" ]; then
    # Every JDK says its version in this file; to start its compiler for it takes half a second.
    while IFS='=' read -r key value; do
      if [ "$key" = JAVA_VERSION ]; then version=${value#\"}; break; fi
    done <"$1/release"
  fi
  [ -n "$version" ] || version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac //p' | head -n 1)
  major=${version%%[!0-9]*}
  echo "${major:-0}"
}

find_jdk() {
  minimum=21
  candidates="${JAVA_HOME:-}"
  on_path=$(command -v javac 2>/dev/null) && candidates="$candidates
$(dirname "$(dirname "$(readlink -f "$on_path")")")"
  for pattern in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -d "$pattern" ] && candidates="$candidates
$pattern"
  done
  best= best_major=0
  while IFS= read -r home; do
    [ -n "$home" ] || continue
    major=$(jdk_major "$home")
    # The JDK that the user chose wins if it is new enough; otherwise the newest one found.
    if [ "${major:-0}" -ge "$minimum" ] && [ "$home" = "${JAVA_HOME:-}" ]; then best=$home; break; fi
    if [ "${major:-0}" -ge "$minimum" ] && [ "$major" -gt "$best_major" ]; then best=$home best_major=$major; fi
  done <<CANDIDATES
$candidates
CANDIDATES
  if [ -z "$best" ]; then
    echo "Quartermatch needs a JDK $minimum or newer; none was found. Install one, or set JAVA_HOME to it." >&2
    exit 1
  fi
  JAVA_HOME=$best
  export JAVA_HOME
}
find_jdk
