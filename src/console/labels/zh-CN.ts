import type { Labels } from './types';

/** Chinese (simplified). Notes by users of the console. `停用` and `启用` are both the verb and the state; `关闭` closes, `停用` switches off. */
export const zhCN: Labels = {
  'access-keys': ['访问密钥'], // u
  'create-access-key': ['创建访问密钥', '创建新的访问密钥', '新建访问密钥'], // u; g; g
  'security-credentials': ['安全凭证', '我的安全凭证', '安全凭据'], // u; g; g
  actions: ['操作', '动作'], // g; g
  activate: ['激活', '启用', '设为活动', '设为有效', '重新激活', '重新启用'], // g; g; g; g; g; g
  deactivate: ['停用', '禁用', '取消激活', '设为非活动', '设为无效', '停止使用'], // g; g; g; g; g; g
  delete: ['删除', '移除', '永久删除', '彻底删除'], // g,c; g; g; g
  cancel: ['取消', '关闭', '返回', '上一步', '关闭对话框', '关闭模态', '暂不', '以后再说', '否'], // c; c; c; c; c; c; g; g; g
  active: ['有效', '活跃', '活动', '激活', '已激活', '启用', '已启用', '处于活动状态', '使用中'], // g; g; g; g; g; g; g; g; g
  inactive: ['非活动', '无效', '不活跃', '非活跃', '未激活', '停用', '已停用', '禁用', '已禁用', '未启用', '不活动', '处于非活动状态'], // g; g; g; g; g; g; g; g; g; g; g; g
  deleted: ['已删除', '已移除'], // g; g
  'access-key-id': ['访问密钥 ID', '访问密钥ID', '密钥 ID', '密钥ID'], // g; g; g; g
  created: ['创建日期', '创建时间', '创建于', '已创建', '创建'], // c; g; g; g; g
  'last-used': [
    '上次使用的访问密钥',
    '访问密钥上次使用时间',
    '上次使用访问密钥的时间',
    '上次使用时间',
    '上次使用',
    '最近使用',
    '上次使用日期',
  ], // g; g; g; g; g; g; g
  region: ['上次使用的区域', '上次使用区域', '最近使用的区域', '区域', '地区'], // g; g; g; c; g
  service: ['上次使用的服务', '上次使用服务', '最近使用的服务', '服务'], // g; g; g; g
  status: ['状态'], // g
  'secret-access-key': ['秘密访问密钥', '私有访问密钥'], // d; g
  owner: ['用户', '用户名', 'IAM 用户', '所有者', '拥有者'], // g; g; g; g; g
  'of-key': ['…访问密钥', '…此访问密钥', '…该访问密钥', '…密钥', '…此密钥', '…该密钥', '访问密钥…', '密钥…', '的…'], // g; g; g; g; g; g; g; g; g
  never: ['N/A', '从未', '从未使用', '从未使用过', '从不', '未使用', '未使用过', '尚未使用'], // g; g; g; g; g; g; g; g
  mfa: ['多重身份验证 (MFA)', '多因素身份验证', '多重验证', '多因素认证', 'MFA', 'MFA 设备'], // g; g; g; g; g; g
  'other-thing': ['账户', '账号', '证书', '设备', '密码'], // g; g; g; g; g
  'assign-mfa': ['分配 MFA 设备', '分配 MFA', '指定 MFA 设备', '激活 MFA', '启用 MFA'], // g; g; g; g; g
  'no-mfa': ['没有 MFA 设备', '无 MFA 设备', '您没有分配 MFA', '您尚未分配 MFA'], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'type-this': ['输入…', '键入…'], // g; g
};
