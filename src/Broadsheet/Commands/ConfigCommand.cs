using System.CommandLine;
using Broadsheet.Configuration;
using Broadsheet.Invocation;
using Broadsheet.Output;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet config</c>: the settings as they take effect.</summary>
internal static class ConfigCommand
{
    public static Command Create()
    {
        var command = new DocumentedCommand("config", "Shows the settings as they take effect, and where each was set", "broadsheet config")
        {
            GlobalOptions.Json,
        };
        command.Run(
            (context, _) =>
            {
                var values = context.Settings.Values;
                context.Print(
                    () =>
                        new
                        {
                            data = Path.GetFullPath(context.DataPath),
                            settings = values.Select(v => new
                            {
                                key = v.Setting.Key,
                                value = v.Value,
                                source = v.Source,
                                variable = v.Setting.Variable,
                                rule = v.Setting.Rule,
                            }),
                        },
                    screen =>
                    {
                        screen.Line($"data folder: {Path.GetFullPath(context.DataPath)}, settings in {SettingsReader.FileName} there");
                        screen.Table(
                            ["Setting", "Value", "From"],
                            values.Select(v => new[] { v.Setting.Key, v.Value.Length > 0 ? v.Value : "-", v.Source })
                        );
                    }
                );
                return Task.FromResult(ExitCodes.Ok);
            }
        );
        return command;
    }
}
