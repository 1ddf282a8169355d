namespace Broadsheet.Model.Pages.Printed;

/// <summary>What the place between a line and the next one stands for.</summary>
public enum LineEnd
{
    /// <summary>A space.</summary>
    Space,

    /// <summary>Nothing: the next line goes on where this one ends, as in Chinese.</summary>
    Nothing,

    /// <summary>Nothing, and the hyphen that this line ends with only broke a word.</summary>
    Hyphen,

    /// <summary>The text ends here; what follows is another: a headline after a kicker, a column after a headline.</summary>
    Stop,
}
