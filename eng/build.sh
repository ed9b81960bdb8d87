# Builds the command and the local host when a source file is newer than the last build on the same feed.
stamp="$artifacts/built-$feed"
sources=("$root/src" "$root/eng" "$root/global.json" "$root"/Directory.*)

if [[ ! -f "$stamp" || -n "$(find "${sources[@]}" -newer "$stamp" -type f -print -quit)" ]]; then
    if [[ "$feed" == partial && ! -f "$artifacts/feed/System.IO.Hashing.10.0.0.nupkg" ]]; then
        dotnet pack "$root/eng/partial/System.IO.Hashing" -o "$artifacts/feed" -v quiet --nologo >&2
    fi
    echo "movierec: building ..." >&2
    rm -f "$artifacts"/built-*
    started=$(mktemp)
    dotnet build "$root/src/MovieRec.LocalHost" -c Release -v quiet --nologo >&2
    dotnet build "$root/src/MovieRec.Cli" -c Release -v quiet --nologo >&2
    mv "$started" "$stamp"
fi
