package cn.changxiao.property.opening;

import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.party.UserId;

/** From which file balances come, and who chose its mapping; who confirms is another person. */
public record OpeningSource(FileId file, String name, UserId maker) {}
