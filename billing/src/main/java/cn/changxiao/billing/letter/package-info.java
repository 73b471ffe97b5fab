/**
 * Dunning letters on paper: which buildings have some to print, and the file of a building in the order a person walks.
 * What is paid, disputed or planned since is not printed. Who was served with them, when and how is evidence that is only added to.
 */
package cn.changxiao.billing.letter;
