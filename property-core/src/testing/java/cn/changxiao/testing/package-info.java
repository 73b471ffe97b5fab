/** What the tests of every module stand on; compiled into each module's tests, never into the product. */
@NullMarked
package cn.changxiao.testing;

import org.jspecify.annotations.NullMarked;
