using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.Training;

namespace MovieRec.Application.Http.Training;

/// <summary><c>GET training-runs</c>: the newest runs.</summary>
/// <param name="runs">The runs.</param>
public sealed class ListTrainingRuns(TrainingRuns runs)
{
    private const int DefaultCount = 20;
    private const int MaximumCount = 100;

    /// <summary>Answers a request.</summary>
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        var errors = new FieldErrors();
        var count = QueryFields.Read(request, errors, fields => fields.WholeNumber("count", 1, MaximumCount) ?? DefaultCount);
        return errors.Any
            ? ProblemAnswers.Invalid(errors)
            : ApiJson.Ok(new TrainingRunsAnswer([.. (await runs.ListAsync(count, cancellationToken)).Select(TrainingRunAnswer.Of)]));
    }

    private sealed record TrainingRunsAnswer(IReadOnlyList<TrainingRunAnswer> Items);
}
