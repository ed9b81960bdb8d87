using System.ComponentModel.DataAnnotations;

namespace MovieRec.Application.Training.Gate;

/// <summary>What a new model must reach to serve: the configuration section <c>MovieRec:Training:Gate</c>.</summary>
public sealed record GateOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "MovieRec:Training:Gate";

    /// <summary>The metric compared. Default <c>ndcg@10</c>.</summary>
    [Required]
    public string Metric { get; init; } = "ndcg@10";

    /// <summary>How much worse than the serving model or than popularity is still accepted, on many users. Default 0.01.</summary>
    [Range(0.0, 1.0)]
    public double Tolerance { get; init; } = 0.01;

    /// <summary>
    /// Standard deviation over users of the difference between two models' NDCG@10; the tolerance is at least this over √users, the
    /// standard error of what is compared. Default 0.25, an estimate: it accepts 0.03 for 60 users and 0.01 from 625.
    /// </summary>
    [Range(0.0, 1.0)]
    public double DeviationPerUser { get; init; } = 0.25;

    /// <summary>With fewer held-out users the comparison means nothing and the model passes with a note. Default 20.</summary>
    [Range(1, 1_000_000)]
    public int MinimumUsers { get; init; } = 20;

    /// <summary>
    /// The least coverage@10 as a share of popularity's: a model that shows fewer distinct films than that has collapsed. Default 0.5.
    /// </summary>
    [Range(0.0, 1.0)]
    public double CoverageFloor { get; init; } = 0.5;

    /// <summary>The difference that is accepted with this many held-out users.</summary>
    public double ToleranceFor(int users) => Math.Max(Tolerance, DeviationPerUser / Math.Sqrt(users));
}
