using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.Training;

namespace MovieRec.Application.Http.Training;

/// <summary><c>GET training-runs/{id}</c>: how a run is doing.</summary>
/// <param name="runs">The runs.</param>
public sealed class GetTrainingRun(TrainingRuns runs)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> HandleAsync(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        if (QueryFields.RejectAny(request) is { } problem)
        {
            return problem;
        }

        var run = Names.IsPlausible(id) ? await runs.GetAsync(id, cancellationToken) : null;
        return run is null ? ProblemAnswers.NotFound("training run", id) : ApiJson.Ok(TrainingRunAnswer.Of(run));
    }
}
