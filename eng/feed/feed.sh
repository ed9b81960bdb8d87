# Settles which packages the feed has: MOVIEREC_FEED, else the cached answer, else one probing restore.
probe="$root/eng/feed/Probe.csproj"

if [[ -n "${MOVIEREC_FEED:-}" ]]; then
    [[ "$MOVIEREC_FEED" =~ ^(complete|partial)$ ]] || fail "MOVIEREC_FEED is '$MOVIEREC_FEED'; it takes complete or partial"
    feed=$MOVIEREC_FEED
elif [[ -f "$artifacts/feed.props" ]]; then
    feed=$(sed -n 's:.*<MovieRecFeed>\(.*\)</MovieRecFeed>.*:\1:p' "$artifacts/feed.props")
else
    if MOVIEREC_FEED=complete dotnet restore "$probe" -v quiet >"$artifacts/feed.log" 2>&1; then
        feed=complete
        echo "movierec: package feed is complete" >&2
    else
        feed=partial
        missing=$(sed -nE 's/.*NU110[1-3]: Unable to find package ([A-Za-z.]*[A-Za-z]).*/\1/p' "$artifacts/feed.log" | sort -u | paste -sd, - | sed 's/,/, /g')
        [[ -n "$missing" ]] || { cat "$artifacts/feed.log" >&2; fail "the package feed cannot be read (see above); set MOVIEREC_FEED to skip this check"; }
        echo "movierec: package feed is partial (lacks $missing); building with older versions and stand-ins" >&2
    fi
    printf '<Project><PropertyGroup><MovieRecFeed>%s</MovieRecFeed></PropertyGroup></Project>\n' "$feed" >"$artifacts/feed.props"
fi
export MOVIEREC_FEED=$feed
