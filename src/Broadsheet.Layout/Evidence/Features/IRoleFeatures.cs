using Broadsheet.Layout.Evidence.Facts;
using Broadsheet.Layout.Evidence.Linear;

namespace Broadsheet.Layout.Evidence.Features;

/// <summary>A group of features of one kind.</summary>
internal interface IRoleFeatures
{
    /// <summary>Adds the features that a block has.</summary>
    void Put(BlockFacts facts, FeatureVector vector);
}
