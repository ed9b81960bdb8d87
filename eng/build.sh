# Builds the command, and the local host with it, when a source file is newer than the last build on the same feed.
stamp="$artifacts/built-$feed"
sources=("$root/src" "$root/eng" "$root/global.json" "$root"/Directory.*)

if [[ ! -f "$stamp" || -n "$(find "${sources[@]}" -newer "$stamp" | head -n 1)" ]]; then
    if [[ "$feed" == partial && ! -f "$artifacts/feed/System.IO.Hashing.10.0.0.nupkg" ]]; then
        dotnet pack "$root/eng/partial/System.IO.Hashing" -nodeReuse:false -o "$artifacts/feed" -v quiet --nologo -clp:NoSummary >&2
    fi
    echo "movierec: building ..." >&2
    rm -f "$artifacts"/built-*
    : >"$artifacts/building"
    dotnet build "$root/src/MovieRec.Cli" -c Release -v quiet --nologo -clp:NoSummary -nodeReuse:false >&2
    mv "$artifacts/building" "$stamp"
fi
