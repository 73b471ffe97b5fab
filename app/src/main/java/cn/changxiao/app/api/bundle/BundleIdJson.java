package cn.changxiao.app.api.bundle;

import io.micronaut.serde.annotation.Serdeable;

/** The id of what a command was about. */
@Serdeable
record BundleIdJson(String id) {}
