using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>What the issue does with the style of a block elsewhere.</summary>
internal sealed class StyleFeatures(FeatureSet set) : IRoleFeatures
{
    private static readonly BlockKind[] Voted =
    [
        BlockKind.Caption,
        BlockKind.Byline,
        BlockKind.Headline,
        BlockKind.Crosshead,
        BlockKind.Kicker,
        BlockKind.Deck,
    ];

    private readonly Hat _pageShare = set.Hat("style.page-share", 0, .01, .03, .1, .3, .7);
    private readonly Hat _issueShare = set.Hat("style.issue-share", 0, .003, .01, .05, .2, .6);
    private readonly Hat _uses = set.Hat("style.uses", 1, 2, 4, 8, 20);
    private readonly Hat _pages = set.Hat("style.pages", 1, 2, 4, 8);
    private readonly Hat _usualLength = set.Hat("style.usual-length", 5, 15, 40, 100, 300);
    private readonly Hat _shortShare = set.Hat("style.short-share", 0, .2, .5, .8, 1);
    private readonly Hat[] _votes = [.. Voted.Select(v => set.Hat($"style.votes-{v}", 0, .15, .4, .7, 1))];
    private readonly Hat _allVotes = set.Hat("style.votes", 0, 1, 3, 8);
    private readonly Flag _repeated = set.Flag("style.repeated-text");
    private readonly Flag _inHeads = set.Flag("style.in-running-heads");
    private readonly Flag _largeInHeads = set.Flag("style.in-running-heads-and-large");
    private readonly Flag _samePlace = set.Flag("style.same-place-on-other-pages");

    public void Put(BlockFacts facts, FeatureVector vector)
    {
        var use = facts.Page.Issue.UseOf(facts.Block);
        var styles = facts.Page.Styles;
        _pageShare.Put(vector, facts.Page.StyleShare(facts.Block.Style));
        _issueShare.Put(vector, use.Share);
        _uses.Put(vector, use.Blocks);
        _pages.Put(vector, use.Pages);
        _usualLength.Put(vector, use.UsualLength);
        _shortShare.Put(vector, use.ShortShare);
        for (var i = 0; i < Voted.Length; i++)
            _votes[i].Put(vector, styles.Share(facts.Block.Style, Voted[i]));
        _allVotes.Put(vector, styles.AllVotes(facts.Block.Style));
        _repeated.Put(vector, facts.Page.Issue.IsRepeated(facts));
        var inHeads = facts.Page.Issue.IsInRunningHeads(facts);
        _inHeads.Put(vector, inHeads);
        _largeInHeads.Put(vector, inHeads && facts.Block.Size > 2 * facts.Page.Body);
        _samePlace.Put(vector, facts.Page.Issue.IsAtSamePlace(facts));
    }
}
