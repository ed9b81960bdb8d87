namespace MovieRec.Core.Progress;

/// <summary>A report of long work: what is being done and how far it is.</summary>
/// <param name="Stage">What is being done, for example "sweep" or "reading ratings.csv".</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all; 0 while unknown.</param>
/// <param name="Unit">The unit, for example "sweeps" or "ratings".</param>
public readonly record struct WorkProgress(string Stage, double Done, double Total, string Unit)
{
    /// <summary>The share done, 0 to 1; 0 while the total is unknown.</summary>
    public double Share => Total > 0 ? Math.Clamp(Done / Total, 0, 1) : 0;
}
