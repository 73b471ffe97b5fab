package cn.changxiao.testing;

import java.util.function.UnaryOperator;

/** A running throw-away server: the URL of each schema on it, and an account that may create schemas. */
record TestServer(UnaryOperator<String> url, String user, String password) {}
