using MovieRec.Core.Datasets.Text;

namespace MovieRec.Core.Datasets.Formats;

/// <summary>Tags that viewers gave films (<c>tags.csv</c>), as keywords: lower case, most frequent first.</summary>
internal static class ViewersTags
{
    private const int MaximumLength = 60;

    public static void Read(SourceFile file, ReadContext context, CatalogueBuilder catalogue)
    {
        var counts = new Dictionary<int, Dictionary<string, int>>();
        var strangers = 0;
        CsvColumns.Read(file, context, ["movieId", "tag"], row =>
        {
            var movieId = Numbers.Id(row["movieId"]);
            if (movieId <= 0)
            {
                return CatalogueBuilder.BadId;
            }

            var tag = Normalise(row["tag"]);
            if (!catalogue.Contains(movieId))
            {
                strangers++;
            }
            else if (tag.Length is > 0 and <= MaximumLength)
            {
                var ofMovie = counts.TryGetValue(movieId, out var known) ? known : counts[movieId] = new(StringComparer.Ordinal);
                ofMovie[tag] = ofMovie.GetValueOrDefault(tag) + 1;
            }

            return null;
        });
        if (strangers > 0)
        {
            context.Notes.Add($"{strangers} tags are of films that the catalogue lacks.");
        }

        foreach (var (movieId, tags) in counts)
        {
            catalogue.Change(movieId, movie => movie with { Keywords = MostFrequent(tags, context.Options.MaximumKeywords) });
        }
    }

    private static string[] MostFrequent(Dictionary<string, int> tags, int maximum) =>
        [.. tags.OrderByDescending(tag => tag.Value).ThenBy(tag => tag.Key, StringComparer.Ordinal).Take(maximum).Select(tag => tag.Key)];

    private static string Normalise(string tag) =>
        string.Join(' ', tag.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
