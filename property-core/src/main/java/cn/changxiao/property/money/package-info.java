/** Money in whole fen, its exact split and its exact fractions. Nothing here rounds without being told how. */
package cn.changxiao.property.money;
