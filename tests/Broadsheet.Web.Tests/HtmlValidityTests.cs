using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests;

/// <summary>The W3C's checker finds no error on any template. Skipped where Java or the node packages are not installed.</summary>
public sealed class HtmlValidityTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly string[] Paths =
    [
        "/",
        "/qinglan-ribao",
        "/qinglan-ribao/2031-12",
        "/qinglan-ribao/2031-12-15",
        "/qinglan-ribao/2031-12-15/p-01",
        "/qinglan-ribao/2031-12-15/p-01?zoom=2",
        "/qinglan-ribao/2031-12-15/p-06",
        "/qinglan-ribao/2031-12-15/a1",
        "/qinglan-ribao/2031-12-15/a4",
        "/qinglan-ribao/2031-12-15/a7?ui=en",
        "/sahil/2031-12-15/p-1",
        "/sahil/2031-12-15/a1",
        "/umibe/2031-12-15/a1",
        "/qinglan-ribao/2031-12-10",
        "/nothing",
        "/qinglan-ribao/2031",
        "/qinglan-ribao/2031?ui=en",
        "/qinglan-ribao/2031-12-14",
        "/search",
        "/search?q=%E5%A4%A7%E6%A1%A5",
        "/qinglan-ribao/search?q=%E4%BB%8A%E6%97%A5&limit=1&from=2031&kind=story",
        "/qinglan-ribao/2031-12-15/p-01?q=%E5%A4%A7%E6%A1%A5",
        "/qinglan-ribao/2031-12-15/a1?q=%E5%A4%A7%E6%A1%A5",
        "/search?q=%22%22",
        "/sahil/search?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1",
    ];

    [Fact]
    public async Task Html_is_valid()
    {
        var jar = Path.GetFullPath(Path.Join(Path.GetDirectoryName(Here()), "../../node_modules/vnu-jar/build/dist/vnu.jar"));
        Assert.SkipUnless(File.Exists(jar), "The HTML checker is not installed: npm ci brings it.");
        var cancellationToken = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("broadsheet-html-");
        try
        {
            for (var i = 0; i < Paths.Length; i++)
            {
                var response = await site.Client.GetAsync(Paths[i], cancellationToken);
                await File.WriteAllTextAsync(
                    Path.Join(folder.FullName, $"{i}.html"),
                    await response.Content.ReadAsStringAsync(cancellationToken),
                    cancellationToken
                );
            }
            using var checker = Start(jar, folder.FullName);
            var found = await checker.StandardOutput.ReadToEndAsync(cancellationToken);
            await checker.WaitForExitAsync(cancellationToken);

            Assert.Equal("", found);
            Assert.Equal(0, checker.ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Process Start(string jar, string folder)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("java", ["-jar", jar, "--stdout", "--errors-only", "--skip-non-html", folder])
                {
                    RedirectStandardOutput = true,
                }
            )!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("The HTML checker needs Java, which is not installed.");
            throw;
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
