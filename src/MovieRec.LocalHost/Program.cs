using MovieRec.LocalHost;

var builder = WebApplication.CreateBuilder(args);
builder.AddLocalHost();

var app = builder.Build();
app.UseLocalHost();
await app.RunAsync();
