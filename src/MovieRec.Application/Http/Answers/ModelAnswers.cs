using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.ModelStore;
using MovieRec.Core.Serving;

namespace MovieRec.Application.Http.Answers;

/// <summary>Answers given by the model that serves.</summary>
public static class ModelAnswers
{
    /// <summary>
    /// Makes an answer with the serving model, which stays open meanwhile: 503 if there is none, 400 if it cannot answer such a query.
    /// </summary>
    public static async Task<IResult> AnswerAsync(this ModelCache models, HttpRequest request, Func<ServingModel, Task<IResult>> answer)
    {
        using var lease = models.Acquire();
        if (lease is null)
        {
            return ProblemAnswers.NoModel(request.HttpContext.Response);
        }

        try
        {
            return await answer(lease.Model);
        }
        catch (UnsupportedQueryException exception)
        {
            return ProblemAnswers.Invalid(exception.Field, exception.Message);
        }
    }

    /// <summary>The same for answers that need nothing but the model.</summary>
    public static Task<IResult> AnswerAsync(this ModelCache models, HttpRequest request, Func<ServingModel, IResult> answer) =>
        models.AnswerAsync(request, model => Task.FromResult(answer(model)));

    /// <summary>Forbids caches to keep the answer: it is about one person, or changes any moment.</summary>
    public static void NoStore(this HttpRequest request) => request.HttpContext.Response.Headers.CacheControl = "no-store";
}
