using Microsoft.AspNetCore.Http;
using MovieRec.Application.Http.Answers;
using MovieRec.Application.Http.Requests;
using MovieRec.Application.ModelStore;
using MovieRec.Core.ModelFiles;

namespace MovieRec.Application.Http.Models;

/// <summary><c>GET models</c>: the model versions with their metrics.</summary>
/// <param name="versions">Lists them.</param>
public sealed class GetModels(ModelVersions versions)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.NoStore();
        if (QueryFields.RejectAny(request) is { } problem)
        {
            return problem;
        }

        var list = await versions.ListAsync(cancellationToken);
        return ApiJson.Ok(new ModelsAnswer(
            list.Current, list.Previous, list.PromotedAt, [.. list.Versions.Select(manifest => ModelVersionAnswer.Of(manifest, list.Current))]));
    }

    private sealed record ModelsAnswer(string? Current, string? Previous, DateTimeOffset? PromotedAt, IReadOnlyList<ModelVersionAnswer> Items);

    private sealed record ModelVersionAnswer(
        string Version,
        string Model,
        bool Serving,
        DateTimeOffset CreatedAt,
        string Snapshot,
        IReadOnlyDictionary<string, double> Settings,
        int Seed,
        IReadOnlyDictionary<string, double> Metrics,
        int Users,
        int Movies,
        long Ratings)
    {
        public static ModelVersionAnswer Of(ModelManifest manifest, string? current) => new(
            manifest.Version,
            manifest.Model,
            manifest.Version == current,
            manifest.CreatedAt,
            manifest.Snapshot,
            manifest.Settings,
            manifest.Seed,
            manifest.Metrics,
            manifest.Users,
            manifest.Movies,
            manifest.Ratings);
    }
}
