namespace MovieRec.Application.Training.Workflow;

/// <summary>Ends a workflow early.</summary>
internal sealed class TrainingEndedException(TrainingRunState state, string message) : Exception(message)
{
    public TrainingRunState State { get; } = state;
}
