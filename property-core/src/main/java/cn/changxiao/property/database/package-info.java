/**
 * Where the tables live: a database server of the service's own, started beside it on one directory, or an external
 * MySQL 8 or MariaDB named by its URL. It hands out connection settings and nothing else; schema and queries belong to
 * the features.
 */
@NullMarked
package cn.changxiao.property.database;

import org.jspecify.annotations.NullMarked;
