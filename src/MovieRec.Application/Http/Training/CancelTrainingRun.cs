using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Admin;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.Training;

namespace MovieRec.Application.Http.Training;

/// <summary><c>POST training-runs/{id}/cancel</c>: asks a run to stop; one that has ended stays as it is.</summary>
/// <param name="runs">The runs.</param>
/// <param name="guard">Lets operators in.</param>
public sealed class CancelTrainingRun(TrainingRuns runs, IAdminGuard guard)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> HandleAsync(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        if ((guard.Check(request) ?? QueryFields.RejectAny(request)) is { } problem)
        {
            return problem;
        }

        var run = Names.IsPlausible(id) ? await runs.CancelAsync(id, cancellationToken) : null;
        return run is null
            ? ProblemAnswers.NotFound("training run", id)
            : ApiJson.Status(StatusCodes.Status202Accepted, TrainingRunAnswer.Of(run));
    }
}
