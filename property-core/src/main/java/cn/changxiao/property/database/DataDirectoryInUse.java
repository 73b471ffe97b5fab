package cn.changxiao.property.database;

import java.nio.file.Path;

/** Another live service holds the data directory; two servers on one set of tables would destroy them. */
public final class DataDirectoryInUse extends DatabaseUnavailable {

    DataDirectoryInUse(Path directory, String holder) {
        super("数据目录 %s 正被另一个服务（进程 %s）使用，请先停止它，或换一个数据目录。".formatted(directory, holder), null);
    }
}
