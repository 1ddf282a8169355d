using Broadsheet.Model.Assets;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web;

/// <summary>
/// Who looks: a reader, or a member of the desk, with what they may see. A value that goes with each request through the library, the keys
/// of what is cached and the addresses in answers, so that one site serves both and never mixes them.
/// </summary>
internal sealed record Viewer
{
    private Viewer(string name, string prefix, bool seesDrafts)
    {
        Name = name;
        Prefix = prefix;
        SeesDrafts = seesDrafts;
    }

    /// <summary>Anybody: sees what is published.</summary>
    public static Viewer Reader { get; } = new("reader", "", seesDrafts: false);

    /// <summary>Who holds the secret address: sees the newest revision of every issue.</summary>
    public static Viewer Desk { get; } = new("desk", Routes.Desk, seesDrafts: true);

    /// <summary>What stands for the viewer in the keys of caches.</summary>
    public string Name { get; }

    /// <summary>What stands before each address of the site that the viewer is led to: empty for readers.</summary>
    public string Prefix { get; }

    /// <summary>True when the newest revision is shown instead of the published one.</summary>
    public bool SeesDrafts { get; }

    /// <summary>What caches between are told: readers ask each time whether something changed, drafts are kept by nobody.</summary>
    public string Caching => SeesDrafts ? Delivery.Responder.Never : Delivery.Responder.Revalidate;

    /// <summary>Who sends a request. Only the gate makes a request one of the desk.</summary>
    public static Viewer Of(HttpContext context) => context.Features.Get<Viewer>() ?? Reader;

    /// <summary>An address of the site as this viewer is led to it.</summary>
    /// <param name="path">The path from the root of the site, as <see cref="Routes"/> makes it.</param>
    public string At(string path) => Prefix + path;

    /// <summary>The address of a kept file.</summary>
    public string At(AssetReference asset) => At(Routes.To(asset));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
