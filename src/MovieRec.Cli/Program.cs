using MovieRec.Cli;

return await MovieRecCommand.RunAsync(args, Console.Out, Console.Error);
