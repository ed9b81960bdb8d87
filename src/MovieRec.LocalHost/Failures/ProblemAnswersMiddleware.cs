using Microsoft.AspNetCore.Diagnostics;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;

namespace MovieRec.LocalHost.Failures;

/// <summary>Turns exceptions and answers without a body into problem details.</summary>
internal static class ProblemAnswersMiddleware
{
    public static WebApplication UseProblemAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(branch => branch.Run(context =>
            AnswerTo(context.Features.Get<IExceptionHandlerFeature>()!.Error, context.Response).ExecuteAsync(context)));
        app.UseStatusCodePages(context => Results.Problem(statusCode: context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        return app;
    }

    private static IResult AnswerTo(Exception exception, HttpResponse response) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            ProblemAnswers.Invalid("body", $"The body must be at most {JsonBody.MaximumBytes} bytes long."),
        BadHttpRequestException bad => Results.Problem(bad.Message, statusCode: bad.StatusCode),
        _ when StorageOutage.Is(exception) => ProblemAnswers.Unavailable(response, "Storage does not answer."),
        _ => Results.Problem("The log says more.", statusCode: StatusCodes.Status500InternalServerError),
    };
}
