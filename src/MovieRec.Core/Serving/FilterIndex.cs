using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Serving;

/// <summary>Genres and years of a catalogue, laid out so that a filter is applied without touching the films.</summary>
internal sealed class FilterIndex
{
    private readonly MovieCatalogue catalogue;
    private readonly int[] years;
    private readonly Dictionary<string, List<int>> itemsOfGenre = new(StringComparer.OrdinalIgnoreCase);

    public FilterIndex(MovieCatalogue catalogue)
    {
        this.catalogue = catalogue;
        years = new int[catalogue.Count];
        for (var item = 0; item < catalogue.Count; item++)
        {
            years[item] = catalogue[item].Year ?? int.MinValue;
            foreach (var genre in catalogue[item].Genres)
            {
                if (!itemsOfGenre.TryGetValue(genre, out var items))
                {
                    itemsOfGenre.Add(genre, items = []);
                }

                items.Add(item);
            }
        }
    }

    /// <summary>The films that pass, as a buffer to dispose.</summary>
    public Candidates Apply(MovieFilter filter)
    {
        var candidates = new Candidates(catalogue.Count);
        candidates.Eligible.Fill(true);
        foreach (var group in filter.Genres)
        {
            Keep(group, candidates.Eligible);
        }

        if (filter.YearFrom is not null || filter.YearTo is not null)
        {
            KeepYears(Math.Max(filter.YearFrom ?? int.MinValue, int.MinValue + 1), filter.YearTo ?? int.MaxValue, candidates.Eligible);
        }

        foreach (var movieId in filter.Exclude)
        {
            if (catalogue.TryGetIndex(movieId, out var item))
            {
                candidates.Eligible[item] = false;
            }
        }

        return candidates;
    }

    private void Keep(IReadOnlyList<string> genres, Span<bool> eligible)
    {
        using var passing = new Candidates(eligible.Length);
        passing.Eligible.Clear();
        foreach (var genre in genres)
        {
            foreach (var item in itemsOfGenre.GetValueOrDefault(genre) ?? [])
            {
                passing.Eligible[item] = true;
            }
        }

        for (var item = 0; item < eligible.Length; item++)
        {
            eligible[item] &= passing.Eligible[item];
        }
    }

    private void KeepYears(int from, int to, Span<bool> eligible)
    {
        for (var item = 0; item < eligible.Length; item++)
        {
            eligible[item] &= years[item] >= from && years[item] <= to;
        }
    }
}
