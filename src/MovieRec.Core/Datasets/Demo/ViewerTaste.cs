namespace MovieRec.Core.Datasets.Demo;

/// <summary>
/// What a viewer likes. A taste grows from a few favourite films: whatever they are made of (genres, era, series,
/// people, subjects) attracts the viewer; besides, every viewer is drawn to or put off by some genres for no reason.
/// </summary>
internal sealed class ViewerTaste
{
    private const double GenreWhim = 0.6;

    // Favourites are less often famous than what is watched, else there would be no taste for silent films.
    private const double FavouriteFame = 0.5;

    private ViewerTaste(double[] affinities) => Affinities = affinities;

    /// <summary>How much each film appeals, standardised over the catalogue to mean 0 and deviation 1.</summary>
    public double[] Affinities { get; }

    public static ViewerTaste Draw(FilmTraits traits, IReadOnlyList<double> logFame, Random random)
    {
        var attraction = new double[traits.Count];
        for (var trait = 0; trait < attraction.Length; trait++)
        {
            attraction[trait] = traits.IsGenre(trait) ? GenreWhim * random.NextGaussian() : 0;
        }

        var favour = logFame.Select(fame => FavouriteFame * fame).ToArray();
        foreach (var favourite in random.NextDistinct(favour, random.Next(2, 6)))
        {
            foreach (var (trait, _) in traits.OfFilm[favourite])
            {
                attraction[trait] += 1;
            }
        }

        return new(Standardise([.. traits.OfFilm.Select(film => film.Sum(part => part.Weight * attraction[part.Trait]))]));
    }

    private static double[] Standardise(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return [.. values.Select(value => (value - mean) / deviation)];
    }
}
