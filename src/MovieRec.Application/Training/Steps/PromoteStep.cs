using MovieRec.Application.ModelStore;

namespace MovieRec.Application.Training.Steps;

/// <summary>Makes the new version serve.</summary>
/// <param name="promotion">The promotion.</param>
public sealed class PromoteStep(ModelPromotion promotion)
{
    /// <summary>Promotes a run's version; done again, it changes nothing.</summary>
    /// <exception cref="InvalidDataException">The version is gone.</exception>
    /// <exception cref="IOException">Other promotions came between.</exception>
    public async Task<PromotedModel> RunAsync(TrainingJob job, CancellationToken cancellationToken)
    {
        var result = await promotion.PromoteAsync(job.Version, cancellationToken);
        return result switch
        {
            { Current: { } current } => new(current.Version, current.Previous),
            { Outcome: PromotionOutcome.Contended } => throw new IOException(result.Error),
            _ => throw new InvalidDataException(result.Error),
        };
    }
}
