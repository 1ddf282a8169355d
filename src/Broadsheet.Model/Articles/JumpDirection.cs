namespace Broadsheet.Model.Articles;

/// <summary>Which way a jump line points.</summary>
public enum JumpDirection
{
    /// <summary>The story goes on elsewhere (下转).</summary>
    To,

    /// <summary>The story began elsewhere (上接).</summary>
    From,
}
