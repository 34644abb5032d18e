import type { Labels } from './types';

/** Chinese (traditional). Notes by users of the console. `停用` and `啟用` are both the verb and the state; `關閉` closes, `停用` switches off. */
export const zhTW: Labels = {
  'access-keys': ['存取金鑰', '存取密鑰', '訪問密鑰'], // u; g; g
  'create-access-key': ['建立存取金鑰', '建立新的存取金鑰', '建立新存取金鑰'], // u; g; g
  'security-credentials': ['安全憑證', '我的安全憑證', '安全登入資料', '我的安全登入資料'], // u; g; g; g
  actions: ['動作', '操作'], // g; g
  activate: ['啟用', '啟動', '設為作用中', '重新啟用', '激活'], // g; g; g; g; g
  deactivate: ['停用', '禁用', '取消啟用', '設為非作用中', '停止使用'], // g; g; g; g; g
  delete: ['刪除', '移除', '永久刪除'], // g; c; g
  cancel: ['取消', '關閉', '返回', '上一步', '關閉對話方塊', '關閉強制回應', '暫時不要', '稍後再說', '否'], // c; c; c; c; c; c; g; g; g
  active: ['作用中', '使用中', '啟用', '已啟用', '有效', '啟用中'], // g; g; g; g; g; g
  inactive: ['非作用中', '未作用', '停用', '已停用', '未啟用', '無效', '非使用中', '停用中'], // g; g; g; g; g; g; g; g
  deleted: ['已刪除', '已移除'], // g; g
  'access-key-id': ['存取金鑰 ID', '存取金鑰ID', '金鑰 ID', '金鑰ID'], // g; g; g; g
  created: ['建立日期', '建立時間', '建立於', '已建立', '建立'], // c; g; g; g; g
  'last-used': [
    '上次使用的存取金鑰',
    '存取金鑰上次使用時間',
    '上次使用存取金鑰的時間',
    '上次使用時間',
    '上次使用',
    '最近使用',
    '上次使用日期',
  ], // g; g; g; g; g; g; g
  region: ['上次使用的區域', '上次使用區域', '最近使用的區域', '區域', '地區'], // g; g; g; c; g
  service: ['上次使用的服務', '上次使用服務', '最近使用的服務', '服務'], // g; g; g; g
  status: ['狀態'], // g
  'secret-access-key': ['私密存取金鑰', '秘密存取金鑰'], // d; g
  owner: ['使用者', '使用者名稱', 'IAM 使用者', '擁有者', '所有者'], // g; g; g; g; g
  'of-key': ['…存取金鑰', '…此存取金鑰', '…該存取金鑰', '…金鑰', '…此金鑰', '…該金鑰', '存取金鑰…', '金鑰…', '的…'], // g; g; g; g; g; g; g; g; g
  never: ['N/A', '從未', '從未使用', '從未使用過', '從不', '未使用', '未使用過', '尚未使用'], // g; g; g; g; g; g; g; g
  mfa: ['多重要素驗證 (MFA)', '多重因素驗證', '多因素驗證', '多重驗證', '多重因素認證', 'MFA', 'MFA 裝置'], // g; g; g; g; g; g; g
  'other-thing': ['帳戶', '帳號', '憑證', '裝置', '密碼'], // g; g; g; g; g
  'assign-mfa': ['指派 MFA 裝置', '指派 MFA', '分配 MFA 裝置', '啟用 MFA', '啟用 MFA 裝置'], // g; g; g; g; g
  'no-mfa': ['沒有 MFA 裝置', '無 MFA 裝置', '您尚未指派 MFA', '您沒有指派 MFA'], // g; g; g; g
  'root-keys-clear': [],
  'root-keys-open': [],
  'type-this': ['輸入…', '鍵入…'], // g; g
};
