using Broadsheet.Layout.ReadingOrder;

namespace Broadsheet.Layout.Tests.ReadingOrder;

/// <summary>One headline, numbered 0 as a giver; the pieces that follow are givers 1, 2, 3.</summary>
public sealed class SpliceTests
{
    private const int Heads = 1;

    [Fact]
    public void Text_whose_predecessor_goes_on_elsewhere_is_put_between_where_the_rest_goes_on_from_it()
    {
        int[] from = [0, 1, -1];
        Splice.Into(Heads, from, [(0, 0, 5), (1, 1, 4), (1, 2, 3), (3, 1, 2)]);
        Assert.Equal([0, 3, 1], from);
    }

    [Fact]
    public void It_is_put_at_the_end_of_the_story_where_the_rest_does_not()
    {
        int[] from = [0, 1, -1];
        Splice.Into(Heads, from, [(0, 0, 5), (1, 1, 4), (1, 2, 3)]);
        Assert.Equal([0, 1, 2], from);
    }

    [Fact]
    public void Second_text_under_a_headline_is_put_at_the_end_of_its_story()
    {
        int[] from = [0, 1, -1];
        Splice.Into(Heads, from, [(0, 0, 5), (1, 1, 4), (0, 2, 3)]);
        Assert.Equal([0, 1, 2], from);
    }

    [Fact]
    public void Text_that_little_speaks_for_stays_a_story_of_its_own()
    {
        int[] from = [0, 1, -1];
        Splice.Into(Heads, from, [(0, 0, 5), (1, 1, 4), (1, 2, 0.3)]);
        Assert.Equal([0, 1, -1], from);
    }

    [Fact]
    public void No_text_is_put_behind_itself()
    {
        int[] from = [-1, 1, 0];
        Splice.Into(Heads, from, [(2, 0, 4), (1, 1, 4), (0, 2, 3)]);
        Assert.Equal([-1, 1, 0], from);
    }
}
