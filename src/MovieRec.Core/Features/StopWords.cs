using System.Collections.Frozen;

namespace MovieRec.Core.Features;

/// <summary>Words too common to tell films apart.</summary>
internal static class StopWords
{
    /// <summary>English function words of two letters and more, folded; and what is left of short forms ("don't", "they'll").</summary>
    public static FrozenSet<string> English { get; } = """
        about above across after afterwards again against all almost alone along already also although always am among amongst an and
        another any anyhow anyone anything anyway anywhere are around as at back be became because become becomes becoming been before
        beforehand behind being below beside besides between beyond both but by can cannot could did didn do does doesn doing don done down
        due during each either else elsewhere enough etc even ever every everyone everything everywhere except few for former formerly from
        further get had has hasn have having he hence her here hereby herein hers herself him himself his how however if in indeed instead
        into is isn it its itself just last latter latterly least less ll ltd made many may me meanwhile might mine more moreover most
        mostly much must my myself namely neither never nevertheless next no nobody none nor not nothing now nowhere of off often on once
        one only onto or other others otherwise our ours ourselves out over own per perhaps please put rather re same see seem seemed
        seeming seems several she should since so some somehow someone something sometime sometimes somewhere still such than that the
        their theirs them themselves then thence there thereafter thereby therefore therein these they this those though through
        throughout thru thus to together too toward towards under until up upon us ve very via was we well were what whatever when whence
        whenever where whereas whereby wherein wherever whether which while whither who whoever whole whom whose why will with within
        without would yet you your yours yourself yourselves
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
