using Broadsheet.Architecture.Tests.Circle.Far;

namespace Broadsheet.Architecture.Tests.Circle;

/// <summary>Uses both of a circle and is not in it.</summary>
internal sealed class Outside : Near.NearThing
{
    public static IEnumerable<int> Lengths(IEnumerable<string> texts) => texts.Select(t => new List<FarThing>(t.Length).Count);
}
