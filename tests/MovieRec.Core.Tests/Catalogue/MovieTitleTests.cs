using MovieRec.Core.Catalogue;

namespace MovieRec.Core.Tests.Catalogue;

public sealed class MovieTitleTests
{
    [Theory]
    [InlineData("Toy Story (1995)", "Toy Story", 1995)]
    [InlineData("  Heat (1995)  ", "Heat", 1995)]
    [InlineData("Matrix, The (1999)", "The Matrix", 1999)]
    [InlineData("Beautiful Mind, A (2001)", "A Beautiful Mind", 2001)]
    [InlineData("American in Paris, An (1951)", "An American in Paris", 1951)]
    [InlineData("City of Lost Children, The (Cité des enfants perdus, La) (1995)", "The City of Lost Children (La Cité des enfants perdus)", 1995)]
    [InlineData("Avventura, L' (1960)", "L'Avventura", 1960)]
    [InlineData("Good, the Bad and the Ugly, The (1966)", "The Good, the Bad and the Ugly", 1966)]
    [InlineData("Land Before Time III (1995) (V)", "Land Before Time III", 1995)]
    [InlineData("Death Note (2006–2007)", "Death Note", 2006)]
    [InlineData("Babylon 5", "Babylon 5", null)]
    [InlineData("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968)]
    [InlineData("(1999)", "(1999)", null)]
    [InlineData("Section (1234)", "Section (1234)", null)]
    [InlineData("Crouching, Hidden", "Crouching, Hidden", null)]
    [InlineData("", "", null)]
    public void A_written_title_is_taken_apart(string written, string title, int? year) => Assert.Equal(new(title, year), MovieTitle.Parse(written));

    [Theory]
    [InlineData("Amélie & Schindler's  List!", "amelie and schindlers list")]
    [InlineData("ŁÓDŹ Ægir Straße", "lodz aegir strasse")]
    [InlineData("Phở (Cafe\u0301)", "pho cafe")]
    [InlineData("Spider-Man 2", "spider man 2")]
    [InlineData("七人の侍", "七人の侍")]
    [InlineData(" … ", "")]
    public void Text_is_folded(string text, string folded) => Assert.Equal(folded, TitleText.Fold(text));
}
