package cn.changxiao.app.login;

/** What the log-in page shows: where to go afterwards, the login typed before and why it was refused. */
public record LogInPage(String next, String login, String refusal) {}
