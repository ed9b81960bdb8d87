using System.Globalization;
using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Health;

namespace MovieRec.Application.Http.Problems;

/// <summary>Answers that say what went wrong, as RFC 9457 problem details.</summary>
public static class ProblemAnswers
{
    private const string RetryAfterSeconds = "5";

    /// <summary>400: fields are wrong.</summary>
    public static IResult Invalid(FieldErrors errors) => TypedResults.ValidationProblem(
        errors.ByField,
        detail: $"Wrong: {string.Join(", ", errors.ByField.Keys)}.",
        title: "The request is not valid.");

    /// <summary>400: one field is wrong.</summary>
    public static IResult Invalid(string field, string message)
    {
        var errors = new FieldErrors();
        errors.Add(field, message);
        return Invalid(errors);
    }

    /// <summary>401: the key of an operator is missing or wrong.</summary>
    public static IResult Unauthorized(string detail) => Of(StatusCodes.Status401Unauthorized, "An operator's key is needed.", detail);

    /// <summary>404: there is no such thing.</summary>
    public static IResult NotFound(string what, object id) =>
        Of(StatusCodes.Status404NotFound, "Not found.", string.Create(CultureInfo.InvariantCulture, $"There is no {what} '{id}'."));

    /// <summary>409: the state of things forbids it.</summary>
    public static IResult Conflict(string detail) => Of(StatusCodes.Status409Conflict, "That is not possible now.", detail);

    /// <summary>415: the body is not JSON.</summary>
    public static IResult NotJson() =>
        Of(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON.", "Send JSON in UTF-8 with 'Content-Type: application/json'.");

    /// <summary>503: no model is loaded.</summary>
    public static IResult NoModel(HttpResponse response) =>
        Unavailable(response, "No model is loaded yet. Train or promote one; 'health/ready' says more.");

    /// <summary>503 with <c>Retry-After</c>.</summary>
    public static IResult Unavailable(HttpResponse response, string detail)
    {
        response.Headers.RetryAfter = RetryAfterSeconds;
        return Of(StatusCodes.Status503ServiceUnavailable, "Not available at the moment.", detail);
    }

    /// <summary>503: no model is loaded, with how things are.</summary>
    public static IResult NotReady(HttpResponse response, ReadyAnswer state)
    {
        response.Headers.RetryAfter = RetryAfterSeconds;
        return TypedResults.Problem(
            "No model is loaded yet.",
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "Not available at the moment.",
            extensions: new Dictionary<string, object?>
            {
                ["modelVersion"] = state.ModelVersion,
                ["lastChecked"] = state.LastChecked,
                ["storage"] = state.Storage,
                ["lastRefreshError"] = state.LastRefreshError,
            });
    }

    private static IResult Of(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}
