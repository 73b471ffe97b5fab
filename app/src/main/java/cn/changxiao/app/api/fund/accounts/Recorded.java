package cn.changxiao.app.api.fund.accounts;

import io.micronaut.serde.annotation.Serdeable;

/** The id of what was recorded. */
@Serdeable
record Recorded(String id) {}
