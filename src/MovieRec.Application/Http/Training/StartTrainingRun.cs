using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Admin;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Problems;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.Training;

namespace MovieRec.Application.Http.Training;

/// <summary><c>POST training-runs</c>: starts a run, unless one is running.</summary>
/// <param name="runs">The runs.</param>
/// <param name="guard">Lets operators in.</param>
public sealed class StartTrainingRun(TrainingRuns runs, IAdminGuard guard)
{
    /// <summary>Answers a request: 202 with the run's address, 409 while another one runs.</summary>
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        return guard.Check(request)
            ?? QueryFields.RejectAny(request)
            ?? await JsonBody.ReadAsync(request, Parse, asked => StartAsync(asked, request, cancellationToken), cancellationToken);
    }

    private async Task<IResult> StartAsync(Asked asked, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var start = await runs.StartAsync(asked.Model, asked.Settings, cancellationToken);
            if (!start.Started)
            {
                return ProblemAnswers.Conflict($"Training run '{start.Run.Id}' is running; wait for it or cancel it.");
            }

            request.HttpContext.Response.Headers.Location = $"{request.PathBase}{request.Path.Value?.TrimEnd('/')}/{start.Run.Id}";
            return ApiJson.Status(StatusCodes.Status202Accepted, TrainingRunAnswer.Of(start.Run));
        }
        catch (InvalidTrainingRequestException exception)
        {
            return ProblemAnswers.Invalid(exception.Field, exception.Message);
        }
    }

    private static Asked Parse(JsonElement body, FieldErrors errors)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            errors.Add("body", "The body must be an object like {\"model\":\"ials\"}.");
            return new("", new Dictionary<string, string>());
        }

        var fields = new BodyFields(body, errors);
        var model = fields.Text("model", 100);
        if (model is null)
        {
            fields.Wrong("model", "must name the kind of model to train");
        }

        var asked = new Asked(model ?? "", Settings(fields, errors));
        fields.RejectOthers();
        return asked;
    }

    private static Dictionary<string, string> Settings(BodyFields fields, FieldErrors errors)
    {
        var settings = new Dictionary<string, string>();
        if (fields.Value("settings") is not { } given)
        {
            return settings;
        }

        if (given.ValueKind != JsonValueKind.Object)
        {
            fields.Wrong("settings", "must be an object of numbers by name");
            return settings;
        }

        foreach (var setting in given.EnumerateObject())
        {
            if (setting.Value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
            {
                errors.Add($"settings.{setting.Name}", "A setting must be a number.");
            }
            else if (!settings.TryAdd(setting.Name, setting.Value.ToString()))
            {
                errors.Add($"settings.{setting.Name}", "The setting occurs twice.");
            }
        }

        return settings;
    }

    private sealed record Asked(string Model, IReadOnlyDictionary<string, string> Settings);
}
