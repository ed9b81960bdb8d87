namespace MovieRec.Application.Training.Workflow;

/// <summary>Where in the whole run, 0 to 1, each step starts; training takes most of it.</summary>
internal static class TrainingShares
{
    public const double Launch = 0.05;
    public const double Verify = 0.85;
    public const double Gate = 0.90;
    public const double Promote = 0.96;
    public const double Prune = 0.98;

    /// <summary>Progress of the run when the trainer is at a share of its own work.</summary>
    public static double OfTraining(double share) => Launch + ((Verify - Launch) * Math.Clamp(share, 0, 1));
}
