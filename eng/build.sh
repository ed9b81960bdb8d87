# Builds the command, and the local host with it, when a source file is newer than the last build on the same feed.
quietly() { "$@" >"$artifacts/build.log" 2>&1 || { grep -E ' error |^error' "$artifacts/build.log" | sort -u >&2; fail "the build failed; all of it is in $artifacts/build.log"; }; }

stamp="$artifacts/built-$feed"
sources=("$root/src" "$root/eng" "$root/global.json" "$root"/Directory.*)

if [[ ! -f "$stamp" || -n "$(find "${sources[@]}" -newer "$stamp" | head -n 1)" ]]; then
    if [[ "$feed" == partial && ! -f "$artifacts/feed/System.IO.Hashing.10.0.0.nupkg" ]]; then
        quietly dotnet pack "$root/eng/partial/System.IO.Hashing" -nodeReuse:false -o "$artifacts/feed" -v quiet --nologo
    fi
    echo "movierec: building ..." >&2
    rm -f "$artifacts"/built-*
    : >"$artifacts/building"
    quietly dotnet build "$root/src/MovieRec.Cli" -c Release -v quiet --nologo -nodeReuse:false
    mv "$artifacts/building" "$stamp"
fi
