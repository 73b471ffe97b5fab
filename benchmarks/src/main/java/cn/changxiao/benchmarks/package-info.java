/** Measurements, each taken beside a limit of the same machine in the same run. Nothing here is part of the service. */
@NullMarked
package cn.changxiao.benchmarks;

import org.jspecify.annotations.NullMarked;
