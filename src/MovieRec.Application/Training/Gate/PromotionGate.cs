using System.Globalization;

namespace MovieRec.Application.Training.Gate;

/// <summary>Decides whether a new model may serve: a pure function of what was measured.</summary>
/// <param name="options">The thresholds.</param>
public sealed class PromotionGate(GateOptions options)
{
    private const string Coverage = "coverage@10";

    /// <summary>Decides.</summary>
    public GateDecision Decide(GateMeasurements measured)
    {
        if (measured.Users < options.MinimumUsers)
        {
            return new(true, Text($"Passed unmeasured: {measured.Users} held-out users are fewer than the {options.MinimumUsers} that a comparison needs."));
        }

        var broken = measured.Candidate.Where(metric => !double.IsFinite(metric.Value)).Select(metric => metric.Key).ToList();
        if (broken.Count > 0 || !measured.Candidate.TryGetValue(options.Metric, out var candidate))
        {
            return new(false, $"Refused: {(broken.Count > 0 ? string.Join(", ", broken) + " of the new model is no number" : $"the new model has no {options.Metric}")}.");
        }

        return Collapsed(measured)
            ?? Worse(candidate, measured.Popularity, "popularity", measured.Users)
            ?? Worse(candidate, measured.Serving, $"the serving model {measured.ServingVersion}", measured.Users)
            ?? new(true, Text($"Passed: {options.Metric} {candidate:0.0000} on {measured.Users} held-out users; {Rivals(measured)}."));
    }

    private GateDecision? Collapsed(GateMeasurements measured)
    {
        var known = measured.Candidate.TryGetValue(Coverage, out var coverage) & measured.Popularity.TryGetValue(Coverage, out var popularity);
        return known && coverage < popularity * options.CoverageFloor
            ? new(false, Text($"Refused: the new model recommends only {coverage:0.0000} of the catalogue, less than {options.CoverageFloor:0.##} of popularity's {popularity:0.0000}: it gives nearly everyone the same films."))
            : null;
    }

    private GateDecision? Worse(double candidate, IReadOnlyDictionary<string, double>? rival, string name, int users)
    {
        var tolerance = options.ToleranceFor(users);
        return rival is not null && rival.TryGetValue(options.Metric, out var other) && double.IsFinite(other) && candidate < other - tolerance
            ? new(false, Text($"Refused: {options.Metric} {candidate:0.0000} is below {name}'s {other:0.0000} by {other - candidate:0.0000}; {tolerance:0.0000} is accepted with {users} held-out users."))
            : null;
    }

    private string Rivals(GateMeasurements measured)
    {
        var popularity = measured.Popularity.GetValueOrDefault(options.Metric, double.NaN);
        var serving = measured.Serving is null
            ? "no serving model to compare with"
            : Text($"the serving model {measured.ServingVersion} {measured.Serving.GetValueOrDefault(options.Metric, double.NaN):0.0000}");
        return Text($"popularity {popularity:0.0000}, {serving}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
